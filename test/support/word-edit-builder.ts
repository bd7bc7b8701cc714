import { expect, vi } from 'vitest'
import type { WordReturn } from '../../src-shared/contract/word-edits.ts'
import type { WordReturnId } from '../../src-shared/domain/ids.ts'
import { download, draft, type ReportInHand, type ReportingOffice, startReportingOffice } from './report-builder.ts'
import type { TestApp, TestUser } from './test-app.ts'
import { upload } from './upload.ts'

/** An office whose draft, with two paragraphs of people, went to Word. */
export class WordOffice {
  readonly office: ReportingOffice
  readonly lan: TestUser
  readonly report: ReportInHand
  /** As it went out. */
  docx: Uint8Array = new Uint8Array()

  private constructor(office: ReportingOffice, report: ReportInHand) {
    this.office = office
    this.lan = office.lan
    this.report = report
  }

  static async start(options: { core?: TestApp } = {}): Promise<WordOffice> {
    const office = await startReportingOffice(options)
    const word = new WordOffice(office, await draft(office))
    await word.report.write(office.lan, 'next-steps', 'Tiếp tục tuyên truyền.')
    await word.report.write(office.lan, 'next-steps', 'Mở rộng mô hình.')
    word.docx = await word.forWord()
    return word
  }

  async forWord() {
    const { exportId } = await this.lan.call('reports.exportForWord', { reportId: this.report.id })
    return download(this.lan, exportId)
  }

  /** Reads a file back, to the end of its job. */
  async read(bytes: Uint8Array) {
    const stagedId = await upload(this.lan, 'da-sua.docx', bytes)
    const { jobId, returnId } = await this.lan.call('reports.readBack', { reportId: this.report.id, stagedId })
    const stateOf = () => this.lan.call('jobs.get', { jobId })
    await vi.waitUntil(async () => ['done', 'failed'].includes((await stateOf()).status), { timeout: 20_000 })
    return { job: await stateOf(), returnId }
  }

  async bringBack(bytes: Uint8Array): Promise<WordReturn> {
    const { job, returnId } = await this.read(bytes)
    expect(job.error).toBeNull()
    return await vi.waitUntil(() => this.look(returnId), { timeout: 20_000 })
  }

  look(returnId: WordReturnId) {
    return this.lan.call('reports.wordReturn', { returnId })
  }

  /** Decides on all changes in the same way. */
  async decide(view: WordReturn, decision: 'accepted' | 'refused'): Promise<WordReturn> {
    await this.lan.call('reports.acceptChanges', {
      ...seenOf(view),
      decisions: view.changes.map(({ change }) => ({ changeId: change.id, decision, key: null })),
    })
    await this.report.refresh(this.lan)
    return (await this.look(view.returnId)) ?? view
  }

  /** The paragraphs that a section prints. */
  textsIn(key: Parameters<ReportInHand['section']>[0]) {
    const { passages } = this.report.section(key)
    return passages.filter((one) => !one.leftOut).map((one) => one.text)
  }
}

export const seenOf = ({ returnId, version }: WordReturn) => ({ returnId, expectedVersion: version })
export const kindsOf = (view: WordReturn) => view.changes.map(({ change }) => change.kind)

/** The whole content controls of passages, as they stand in the document. */
export function controlsOf(xml: string, passages: readonly { id: string }[]): string[] {
  return passages.map(({ id }) => {
    const start = xml.indexOf(`<w:sdt><w:sdtPr><w:tag w:val="snv:p:${id}"/>`)
    const end = xml.indexOf('</w:sdt>', start)
    return xml.slice(start, end + '</w:sdt>'.length)
  })
}
