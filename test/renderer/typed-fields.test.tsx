// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DateField } from '../../src-renderer/parts/DateField.tsx'
import { FormDialog } from '../../src-renderer/parts/FormDialog.tsx'
import { MoneyField, NumberField } from '../../src-renderer/parts/NumberField.tsx'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

function typeInto(label: string, typed: string) {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value: typed } })
  fireEvent.blur(field)
  return field as HTMLInputElement
}

function Dated({ year }: { year: number }) {
  const [value, setValue] = useState<string | null>('2026-12-04')
  return (
    <>
      <DateField label="Ngày" value={value} onChange={setValue} year={year} />
      <output>{value ?? 'trống'}</output>
    </>
  )
}

describe('DateField', () => {
  it.each([
    ['4/12', '2027-12-04', '04/12/2027'],
    ['04/12/2026', '2026-12-04', '04/12/2026'],
    ['5.1.26', '2026-01-05', '05/01/2026'],
    ['', 'trống', ''],
  ])('reads “%s” as %s', (typed, value, shown) => {
    renderPart(<Dated year={2027} />)
    expect(typeInto('Ngày', typed).value).toBe(shown)
    expect(screen.getByRole('status').textContent).toBe(value)
  })

  it('keeps what is no date on the screen, says so, and gives nothing on', () => {
    renderPart(<Dated year={2026} />)
    expect(typeInto('Ngày', '31/11').value).toBe('31/11')
    expect(screen.getByText('Ngày này không có. Hãy nhập dạng 04/12/2026.')).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('2026-12-04')
  })

  it('moves by a day with the arrows and names a weekend', () => {
    renderPart(<Dated year={2026} />)
    fireEvent.keyDown(screen.getByLabelText('Ngày'), { key: 'ArrowUp' })
    expect(screen.getByRole('status').textContent).toBe('2026-12-05')
    expect(screen.getByText('05/12/2026 là thứ Bảy')).toBeTruthy()
  })

  it.each([
    ['31/12/9999', 'ArrowUp', '9999-12-31'],
    ['1/1/1900', 'ArrowDown', '1900-01-01'],
  ])('stays on %s, where the days that can be typed end', (typed, key, value) => {
    renderPart(<Dated year={2026} />)
    fireEvent.keyDown(typeInto('Ngày', typed), { key })
    expect(screen.getByRole('status').textContent).toBe(value)
  })

  it('takes no day from the calendar that nobody could type', () => {
    const { container } = renderPart(<Dated year={2026} />)
    const calendar = container.querySelector('input[type=date]')
    if (!calendar) throw new Error('no calendar')
    fireEvent.change(calendar, { target: { value: '0026-12-04' } })
    expect(screen.getByRole('status').textContent).toBe('2026-12-04')
  })
})

function Numbered() {
  const [number, setNumber] = useState<string | null>(null)
  const [money, setMoney] = useState<number | null>(1_500_000)
  return (
    <>
      <NumberField label="Số" value={number} onChange={setNumber} />
      <MoneyField label="Kinh phí" value={money} onChange={setMoney} />
      <output>{`${number} ${money}`}</output>
    </>
  )
}

describe('NumberField and MoneyField', () => {
  it('read Vietnamese writing exactly and show it again in order', () => {
    renderPart(<Numbered />)
    expect(typeInto('Số', '1234567,80').value).toBe('1.234.567,8')
    expect(typeInto('Kinh phí', '120,5').value).toBe('120,5')
    expect(screen.getByRole('status').textContent).toBe('1234567.8 120500000')
  })

  it('show stored đồng as triệu đồng', () => {
    renderPart(<Numbered />)
    expect((screen.getByLabelText('Kinh phí') as HTMLInputElement).value).toBe('1,5')
  })

  it('refuse a dot that may mean two things, and keep the value before', () => {
    renderPart(<Numbered />)
    typeInto('Kinh phí', '1234.5')
    expect(screen.getByText(/Dấu chấm chỉ dùng để tách hàng nghìn/)).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('null 1500000')
  })
})

function Form({ onSend }: { onSend(): void }) {
  const [day, setDay] = useState<string | null>('2026-12-04')
  const [number, setNumber] = useState<string | null>('19')
  return (
    <FormDialog opened title="Ghi chép" verb="Lưu" onSubmit={onSend} onClose={() => {}}>
      <DateField label="Ngày" value={day} onChange={setDay} year={2026} />
      <NumberField label="Số" value={number} onChange={setNumber} />
    </FormDialog>
  )
}

describe('a form with typed fields', () => {
  it.each([
    ['Ngày', '31/02/2026', '28/02/2026'],
    ['Ngày', 'mai', ''],
    ['Số', '1,234,567.89', '1.234.567,89'],
  ])('is not sent while “%s” holds “%s”, which would keep the value before', (label, wrong, right) => {
    const onSend = vi.fn()
    renderPart(<Form onSend={onSend} />)
    const field = typeInto(label, wrong)
    fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    expect(onSend).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(field)
    typeInto(label, right)
    fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    expect(onSend).toHaveBeenCalledOnce()
  })
})
