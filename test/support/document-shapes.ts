import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import { sampleBlocks, sampleDocument, taskTable } from './sample-document.ts'

const longName = 'Ban Chỉ đạo công tác gia đình, phòng, chống bạo lực gia đình và bình đẳng giới '.repeat(3).trim()
/** Reports of different shapes, each of which must be right on paper and verify when it is sealed. */
export const documentShapes: [string, PrintedDocument][] = [
  ['no tasks', sampleDocument({ blocks: sampleBlocks(0), annexes: [] })],
  ['nothing at all', sampleDocument({ blocks: [], recipients: [], addressees: [], legalBases: [], signer: null })],
  [
    '200 tasks',
    sampleDocument({
      blocks: sampleBlocks(200),
      annexes: [{ title: 'Nhiệm vụ', orientation: 'landscape', blocks: [taskTable(200)] }],
    }),
  ],
  ['long names', sampleDocument({ issuingBody: longName, superiorBody: longName, place: longName, subject: longName })],
  ['several recipients', sampleDocument({ addressees: [longName, 'Sở Y tế', 'Sở Nội vụ'] })],
  ['an organisation', sampleDocument({ profile: 'political-social', organisationTitle: longName })],
  ['content only', sampleDocument({ profile: 'content-only' })],
  [
    'decomposed and hostile text',
    sampleDocument({
      subject: 'Về <w:p> & "công tác"\u0000\u202e'.normalize('NFD'),
      blocks: [{ kind: 'paragraph', text: 'Dòng một\u0007\r\nDòng hai\ud800 ]]> &amp;' }],
    }),
  ],
  [
    '12 annexes',
    sampleDocument({
      annexes: Array.from({ length: 12 }, (_, at) => ({
        title: `Biểu số ${at + 1}`,
        orientation: at % 2 === 0 ? ('landscape' as const) : ('portrait' as const),
        blocks: [taskTable(20)],
      })),
    }),
  ],
  [
    'a signer by order',
    sampleDocument({
      signer: {
        authority: { mode: 'by-order', head: 'Chủ tịch', position: 'Chánh Văn phòng' },
        name: 'Trần Thị B',
      },
    }),
  ],
  ['500 tasks', sampleDocument({ blocks: sampleBlocks(500) })],
]
