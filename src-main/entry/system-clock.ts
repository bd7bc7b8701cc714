/** The offices of this app all work by the time of Ho Chi Minh City, wherever the PC thinks it is. */
const officeDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export const systemClock = {
  now: () => new Date(),
  today: () => officeDay.format(new Date()),
}
