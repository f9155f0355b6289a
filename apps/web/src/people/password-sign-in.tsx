import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useSignIn } from './use-sign-in.ts'

/** For people who work here: account and password. */
export function PasswordSignIn({ onDone }: { onDone: () => void }) {
  const t = useTranslations('people.signIn')
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn(onDone)
  return (
    <form
      className="flex max-w-measure flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate({ by: 'password', account, password })
      }}
    >
      <TextField
        label={t('account')}
        value={account}
        onChange={setAccount}
        autoComplete="username"
        isRequired
      />
      <TextField
        label={t('password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
      />
      {signIn.error ? <ProblemNotice error={signIn.error} /> : null}
      <Button
        type="submit"
        variant="primary"
        isPending={signIn.isPending}
        disabledReason={account && password ? undefined : t('bothMissing')}
      >
        {t('enter')}
      </Button>
    </form>
  )
}
