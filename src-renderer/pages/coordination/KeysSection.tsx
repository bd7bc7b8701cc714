import { OwnKeyPanel } from '../../parts/own-key/OwnKeyPanel.tsx'
import { useText } from '../../shell/language.tsx'
import { CardsPart } from './CardsPart.tsx'
import classes from './coordination.module.css'
import { EnrolPart } from './EnrolPart.tsx'
import { RegistryPart } from './RegistryPart.tsx'
import { TakeCardsPart } from './TakeCardsPart.tsx'

/** Whose keys this office trusts, and the key by which others trust this office. */
export function KeysSection() {
  const text = useText()
  return (
    <div className={classes.page}>
      {/* What is done stands above what has grown: a province has a hundred and forty cards. */}
      <TakeCardsPart />
      <EnrolPart />
      <RegistryPart />
      <section className={classes.section} aria-labelledby="root-key">
        <h2 id="root-key">{text.ownKey.kinds.root}</h2>
        <OwnKeyPanel purpose="root" />
      </section>
      <CardsPart />
    </div>
  )
}
