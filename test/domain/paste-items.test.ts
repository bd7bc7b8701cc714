import { describe, expect, test } from 'vitest'
import { parentsByDepth, parsePastedItems } from '../../src-shared/domain/paste-items.ts'

const outline = (clipboard: string) =>
  parsePastedItems(clipboard).map(({ depth, marker, text }) => `${'  '.repeat(depth)}${marker ?? '·'} ${text}`)

describe('from Word', () => {
  test('depth follows the printed numbers', () => {
    const clipboard = [
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      'Cụ thể hóa việc tổ chức.',
      'Tạo chuyển biến mạnh mẽ.',
      '2. Yêu cầu',
      'II. NHIỆM VỤ',
      '1. Tuyên truyền',
      'a) Tổ chức nghiên cứu',
      '- Cấp tỉnh',
      '+ Sở',
      '- Cấp xã',
      'đ) Lồng ghép',
      '',
      'IV. TỔ CHỨC THỰC HIỆN',
    ].join('\r\n')
    expect(outline(clipboard)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      '  1. Mục đích',
      '    · Cụ thể hóa việc tổ chức.',
      '    · Tạo chuyển biến mạnh mẽ.',
      '  2. Yêu cầu',
      'II. NHIỆM VỤ',
      '  1. Tuyên truyền',
      '    a) Tổ chức nghiên cứu',
      '      - Cấp tỉnh',
      '        + Sở',
      '      - Cấp xã',
      '    đ) Lồng ghép',
      'IV. TỔ CHỨC THỰC HIỆN',
    ])
  })

  test('a Roman heading is not part of the list before it', () => {
    expect(outline('Nơi nhận:\n- Như Điều 3;\nI. MỤC ĐÍCH\n1. Mục đích')).toEqual([
      '· Nơi nhận:',
      '- Như Điều 3;',
      'I. MỤC ĐÍCH',
      '  1. Mục đích',
    ])
    expect(outline('A. PHẦN MỘT\n- Một\nI. MỤC ĐÍCH')).toEqual(['A. PHẦN MỘT', '  - Một', '  I. MỤC ĐÍCH'])
  })

  test('1.1 stands below 1', () => {
    expect(outline('1. Một\n1.1. Một một\n1.2. Một hai\n2. Hai')).toEqual([
      '1. Một',
      '  1.1. Một một',
      '  1.2. Một hai',
      '2. Hai',
    ])
  })

  test('a number that Word put behind a tab', () => {
    expect(outline('a)\tTổ chức\nb)\tTăng cường')).toEqual(['a) Tổ chức', 'b) Tăng cường'])
  })
})

describe('from Excel', () => {
  test('a column of numbers needs no points; further cells are kept', () => {
    expect(parsePastedItems('1\tTuyên truyền\tSở Y tế\t\t\n\ta\tTập huấn\tSở Y tế\tQuý II\n\t\t\n')).toEqual([
      { depth: 0, marker: '1', text: 'Tuyên truyền', cells: ['Sở Y tế'] },
      { depth: 1, marker: 'a', text: 'Tập huấn', cells: ['Sở Y tế', 'Quý II'] },
    ])
  })

  test('cells with line breaks and quotes', () => {
    expect(parsePastedItems('"a) Phong trào ""Toàn dân\nđoàn kết"""\tSở\nb) "Ấm no"')).toEqual([
      { depth: 0, marker: 'a)', text: 'Phong trào "Toàn dân đoàn kết"', cells: ['Sở'] },
      { depth: 0, marker: 'b)', text: '"Ấm no"', cells: [] },
    ])
  })

  test('a quantity alone in a row is text', () => {
    expect(parsePastedItems('1.234 hộ\n2022')).toMatchObject([
      { marker: null, text: '1.234 hộ' },
      { marker: null, text: '2022' },
    ])
  })
})

test.each(['', '\n\n', '\t\t\n \n'])('nothing to read in %j', (clipboard) => {
  expect(parsePastedItems(clipboard)).toEqual([])
})

test('parents by depth; a leap goes under the last', () => {
  expect(parentsByDepth([0, 1, 1, 0, 3, 1])).toEqual([null, 0, 0, null, 3, 3])
})
