import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem } from '../shared/api-problem.ts'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { type AskedCode, keepAskedCode, readAskedCode } from './asked-code.ts'
import { useAskCode, useSignIn } from './use-sign-in.ts'

interface CodeSignInProps {
  onDone: () => void
  outboxLink?: ReactNode
  /** Somebody on their way to send something: the field has the focus at once. */
  isOnTheWay?: boolean
}

/** Refusals that say what to type instead, so they stand at the field. */
const ofContact = new Set<string>(['unknown_contact', 'no_mail_from_here', 'no_sms_from_here'])

/** Sign in without a password: phone or e-mail, then the code that came. */
export function CodeSignIn({ onDone, outboxLink, isOnTheWay = false }: CodeSignInProps) {
  const t = useTranslations('people.signIn')
  const [asked, setAsked] = useState(() => readAskedCode(Date.now()))
  const [contact, setContact] = useState(asked?.contact ?? '')
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const ask = useAskCode()
  const contactField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // After the page has given the focus to its heading.
    if (isOnTheWay) requestAnimationFrame(() => contactField.current?.focus())
  }, [isOnTheWay])
  const signIn = useSignIn(() => {
    keepAskedCode(undefined)
    onDone()
  })
  const remember = (sent: AskedCode | undefined) => {
    keepAskedCode(sent)
    setAsked(sent)
  }
  const contactProblem =
    ask.error instanceof ApiProblem && ofContact.has(ask.error.code) ? ask.error.detail : undefined
  const problem = signIn.error instanceof ApiProblem ? signIn.error : undefined
  const codeProblem =
    problem?.code === 'wrong_code' || problem?.code === 'code_used_up' ? problem.detail : undefined
  const nameProblem = problem?.code === 'name_of_staff' ? problem.detail : undefined
  if (!asked) {
    return (
      <form
        className="flex max-w-measure flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          ask.mutate(contact, {
            onSuccess: (sent) => remember({ ...sent, contact, askedAt: Date.now() }),
          })
        }}
      >
        <TextField
          label={t('contact')}
          hint={t('contactHint')}
          value={contact}
          onChange={setContact}
          error={contactProblem}
          autoComplete="username"
          ref={contactField}
          inputMode="email"
          isRequired
        />
        {ask.error && !contactProblem ? <ProblemNotice error={ask.error} /> : null}
        <Button
          type="submit"
          variant="primary"
          isPending={ask.isPending}
          disabledReason={contact.trim() ? undefined : t('contactMissing')}
        >
          {t('send')}
        </Button>
      </form>
    )
  }
  return (
    <form
      className="flex max-w-measure flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate({
          by: 'code',
          requestId: asked.requestId,
          code: code.replace(/\s/g, ''),
          ...(name.trim() && { chosenName: name.trim() }),
        })
      }}
    >
      <p className="text-body">
        {t('sent', { contact, minutes: asked.expiresInMinutes })} {outboxLink}
      </p>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        value={code}
        onChange={setCode}
        error={codeProblem}
        inputMode="numeric"
        // Whoever asked for a code comes back with it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoComplete="one-time-code"
        isRequired
        inputClassName="tabular-nums tracking-[0.3em] text-title!"
      />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        error={nameProblem}
        isOptional
        maxLength={40}
        autoComplete="nickname"
      />
      {signIn.error && !codeProblem && !nameProblem ? <ProblemNotice error={signIn.error} /> : null}
      <Button
        type="submit"
        variant="primary"
        isPending={signIn.isPending}
        disabledReason={/^\s*(\d\s*){6}$/.test(code) ? undefined : t('codeMissing')}
      >
        {t('enter')}
      </Button>
      <Button variant="quiet" onPress={() => remember(undefined)}>
        {t('otherContact')}
      </Button>
    </form>
  )
}
