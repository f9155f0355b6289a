import { NewAccount } from '@hetu/domain/people/new-account'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { TextField } from '../shared/components/text-field.tsx'

/** A new account for whoever takes an invitation. */
export function AccountForm(props: { isPending: boolean; onTake: (account: NewAccount) => void }) {
  const t = useTranslations('founding.invitation')
  const [written, setWritten] = useState({ account: '', chosenName: '', password: '' })
  const change = (part: Partial<typeof written>) => setWritten({ ...written, ...part })
  const read = NewAccount.safeParse(written)
  return (
    <form
      className="flex max-w-measure flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (read.success) props.onTake(read.data)
      }}
    >
      <h2 className="text-title font-bold">{t('newAccount')}</h2>
      <TextField
        label={t('account')}
        hint={t('accountHint')}
        value={written.account}
        onChange={(account) => change({ account })}
        autoComplete="username"
      />
      <TextField
        label={t('chosenName')}
        value={written.chosenName}
        onChange={(chosenName) => change({ chosenName })}
        maxLength={40}
      />
      <TextField
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        value={written.password}
        onChange={(password) => change({ password })}
        autoComplete="new-password"
      />
      <Button
        type="submit"
        variant="primary"
        isPending={props.isPending}
        disabledReason={read.success ? undefined : t('missing')}
        className="self-start"
      >
        {t('take')}
      </Button>
    </form>
  )
}
