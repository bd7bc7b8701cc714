// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DataTable } from '../../src-renderer/parts/DataTable.tsx'
import { noSelection, selectRow } from '../../src-renderer/parts/row-selection.ts'
import { renderPart } from '../support/render-part.tsx'

const ids = Array.from({ length: 2000 }, (_, index) => `row-${index}`)
const columns = [
  { key: 'name', label: 'Nhiệm vụ', cell: (id: string) => `Nhiệm vụ ${id}`, sortable: true },
  { key: 'days', label: 'Ngày', cell: () => '3', align: 'right' as const, width: 80 },
]

function Table({ onOpen, onEdit, onSort }: { onOpen?(id: string): void; onEdit?(id: string): void; onSort?(): void }) {
  const [active, setActive] = useState<string | null>(null)
  const [selection, setSelection] = useState(noSelection)
  return (
    <>
      <DataTable
        label="Danh sách nhiệm vụ"
        columns={columns}
        ids={ids}
        rowOf={(id) => (id === 'row-1' ? undefined : id)}
        activeId={active}
        onActive={setActive}
        selection={selection}
        onSelection={setSelection}
        onOpen={(id) => onOpen?.(id)}
        onEdit={(id) => onEdit?.(id)}
        sort={{ key: 'name', direction: 'up' }}
        onSort={() => onSort?.()}
      />
      <output>{[...selection.selected].join(' ')}</output>
    </>
  )
}

beforeEach(() => {
  // Nothing is laid out here: the scroller gets the height of a real window.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const press = (key: string, more: object = {}) => fireEvent.keyDown(screen.getByRole('grid'), { key, ...more })
const selected = () => screen.getByRole('status').textContent

describe('DataTable', () => {
  it('draws the rows in sight only, and says how many there are', () => {
    renderPart(<Table />)
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2001')
    expect(screen.getByText('Nhiệm vụ row-0')).toBeTruthy()
  })

  it('keeps the place of a row that is on its way', () => {
    renderPart(<Table />)
    expect(screen.queryByText('Nhiệm vụ row-1')).toBeNull()
    expect(screen.getAllByRole('row')[2]?.getAttribute('aria-busy')).toBe('true')
  })

  it('moves with the arrows, and opens and edits the row it stands on', () => {
    const opened = vi.fn()
    const edited = vi.fn()
    renderPart(<Table onOpen={opened} onEdit={edited} />)
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowUp')
    press('ArrowDown')
    press('Enter')
    press('F2')
    expect(opened).toHaveBeenCalledWith('row-1')
    expect(edited).toHaveBeenCalledWith('row-1')
  })

  it('selects a span with Shift, and single rows with Ctrl', () => {
    renderPart(<Table />)
    press('Home')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(selected()).toBe('row-0 row-1 row-2')
    fireEvent.click(screen.getByText('Nhiệm vụ row-5'), { ctrlKey: true })
    expect(selected()).toBe('row-0 row-1 row-2 row-5')
    fireEvent.click(screen.getByText('Nhiệm vụ row-2'), { ctrlKey: true })
    expect(selected()).toBe('row-0 row-1 row-5')
  })

  it('leaves keys alone that were pressed in a header button', () => {
    const opened = vi.fn()
    const sorted = vi.fn()
    renderPart(<Table onOpen={opened} onSort={sorted} />)
    press('ArrowDown')
    fireEvent.keyDown(screen.getByRole('button', { name: 'Nhiệm vụ' }), { key: 'Enter' })
    fireEvent.click(screen.getByRole('button', { name: 'Nhiệm vụ' }))
    expect(opened).not.toHaveBeenCalled()
    expect(sorted).toHaveBeenCalledOnce()
    expect(screen.getByRole('columnheader', { name: 'Nhiệm vụ' }).getAttribute('aria-sort')).toBe('ascending')
  })
})

describe('selectRow', () => {
  const list = ['a', 'b', 'c', 'd']
  it('counts a span backwards too', () => {
    const from = selectRow(noSelection, list, 'd', { shiftKey: false, ctrlKey: false })
    expect([...selectRow(from, list, 'b', { shiftKey: true, ctrlKey: false }).selected]).toEqual(['b', 'c', 'd'])
  })
  it('begins anew when the row that Shift counts from is filtered away', () => {
    const from = { selected: new Set(['gone']), anchor: 'gone' }
    expect([...selectRow(from, list, 'b', { shiftKey: true, ctrlKey: false }).selected]).toEqual(['b'])
  })
})
