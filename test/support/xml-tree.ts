export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  text: string
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Reads XML written by a machine: elements, attributes and text; throws on what is not well formed. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [, tag, text = ''] of xml.matchAll(/<([^>]*)>|([^<]+)/g)) {
    const top = open.at(-1)
    if (top === undefined) throw new Error('more elements are closed than opened')
    if (tag === undefined) top.text += unescaped(text)
    else if (tag.startsWith('/')) {
      if (top.name !== tag.slice(1)) throw new Error(`</${tag.slice(1)}> closes <${top.name}>`)
      open.pop()
    } else if (!tag.startsWith('?')) {
      const node: XmlNode = { name: tag.split(/[\s/]/)[0] ?? '', attributes: {}, children: [], text: '' }
      for (const [, name = '', value = ''] of tag.matchAll(/([\w:]+)="([^"]*)"/g)) {
        node.attributes[name] = unescaped(value)
      }
      top.children.push(node)
      if (!tag.endsWith('/')) open.push(node)
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name)
}

export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)])
}
