export interface RemindersErrors {
  /** A reminder of a day that has not come. */
  'reminders.in-future': { today: string }
  /** The next reminder would lie on or before this one. */
  'reminders.next-before': { on: string }
  /** The letter would ask for something by a day that has passed. */
  'reminders.asked-in-past': { today: string }
  /** Its report is here: nobody reminds it. */
  'reminders.reported-already': { agency: string }
}
