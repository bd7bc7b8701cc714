import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { ChangePasswordForm } from '../../parts/ChangePasswordForm.tsx'
import { useText } from '../../shell/language.tsx'
import { useEnterSession } from '../../shell/session.tsx'
import classes from './settings.module.css'

export default function PasswordSection() {
  const words = useText().settings
  const enter = useEnterSession()
  const change = useCommand('session.changePassword')
  const [times, setTimes] = useState(0)
  return (
    <>
      <p className={classes.hint}>{words.passwordHint}</p>
      <div className={classes.narrow}>
        <ChangePasswordForm
          key={times}
          busy={change.isPending}
          error={change.error}
          onSubmit={(input) =>
            change.mutate(input, {
              onSuccess: (state) => {
                enter(state)
                setTimes(times + 1)
                notifications.show({ message: words.passwordChanged })
              },
            })
          }
        />
      </div>
    </>
  )
}
