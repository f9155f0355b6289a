/* oxlint-disable react/no-unstable-nested-components -- cells and render props are functions, not components */
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { Badge, CountBadge, StatusWord } from '../../shared/components/badge.tsx'
import { Button } from '../../shared/components/button.tsx'
import { Chip, FilterChips } from '../../shared/components/chip.tsx'
import { Countdown } from '../../shared/components/countdown.tsx'
import { Dialog } from '../../shared/components/dialog.tsx'
import { Fact, FactRow } from '../../shared/components/fact.tsx'
import { LinkButton, TextLink } from '../../shared/components/link.tsx'
import { Notice } from '../../shared/components/notice.tsx'
import { OfficialVoice } from '../../shared/components/official-voice.tsx'
import { PersonLine } from '../../shared/components/person-line.tsx'
import { PrintButton } from '../../shared/components/print-button.tsx'
import { statuses } from '../../shared/components/status-symbol.tsx'
import { useFormat } from '../../shared/formatter.ts'
import { BadIcon, InfoIcon, OkIcon, WarnIcon } from '../../shared/icons/notice-icons.tsx'
import { PlusIcon } from '../../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../../shared/language.ts'
import { toast } from '../../shared/toast.ts'
import { sample } from './sample.ts'
import { Row, Section } from './section.tsx'

const kinds = ['all', 'ideas', 'proposals', 'answered'] as const

/** Type, buttons, states, notices, people: what is read. */
export function WordsSheet() {
  const say = useLocalText()
  const format = useFormat()
  const [kind, setKind] = useState<(typeof kinds)[number][]>(['all'])
  return (
    <>
      <Section title={say(sample.type)}>
        <p className="text-display font-bold">{say(sample.display)}</p>
        <p className="text-title font-bold">{say(sample.title)}</p>
        <p className="text-lead">{say(sample.lead)}</p>
        <p className="max-w-measure text-body">{say(sample.body)}</p>
        <p className="text-note text-ink-least">{say(sample.note)}</p>
      </Section>

      <Section title={say(sample.buttons)}>
        <Row>
          <Button variant="primary" icon={<PlusIcon />}>
            {say(sample.primary)}
          </Button>
          <Button>{say(sample.secondary)}</Button>
          <Button variant="quiet">{say(sample.quiet)}</Button>
          <Button variant="primary" isPending pendingText={say(sample.sending)}>
            {say(sample.primary)}
          </Button>
          <Button variant="primary" disabledReason={say(sample.blockedReason)}>
            {say(sample.blocked)}
          </Button>
        </Row>
        <Row>
          <DialogTrigger>
            <Button variant="danger">{say(sample.danger)}</Button>
            <Dialog
              title={say(sample.ask)}
              actions={(close) => (
                <>
                  <Button onPress={close}>{say(sample.keep)}</Button>
                  <Button variant="danger" onPress={close}>
                    {say(sample.danger)}
                  </Button>
                </>
              )}
            >
              <p>{say(sample.askText)}</p>
            </Dialog>
          </DialogTrigger>
          <LinkButton to="/decisions">{say(sample.link)}</LinkButton>
          <PrintButton />
          <Button onPress={() => toast(say(sample.received))}>{say(sample.sayIt)}</Button>
        </Row>
        <p>
          {say(sample.adoptedText)} <TextLink to="/decisions">{say(sample.link)}</TextLink>
        </p>
      </Section>

      <Section title={say(sample.states)}>
        <div className="grid gap-3 sm:grid-cols-2 md:grid-cols-4">
          {statuses.map((status) => (
            <StatusWord key={status} status={status} />
          ))}
        </div>
        <Row>
          <Badge tone="ok" symbol={<OkIcon />}>
            {say(sample.pass)}
          </Badge>
          <Badge tone="bad" symbol={<BadIcon />}>
            {say(sample.fail)}
          </Badge>
          <Badge tone="warn" symbol={<WarnIcon />}>
            {say(sample.expert)}
          </Badge>
          <Badge tone="info" symbol={<InfoIcon />}>
            {say(sample.approval)}
          </Badge>
          <Badge tone="official">{say(sample.adopted)}</Badge>
          <Chip>{say(sample.lantern)}</Chip>
          <CountBadge count={2} />
        </Row>
        <FilterChips
          label={say(sample.filter)}
          mode="one"
          selected={kind}
          onSelect={setKind}
          options={kinds.map((value) => ({ value, title: say(sample[value]) }))}
        />
      </Section>

      <Section title={say(sample.notices)}>
        <Notice tone="ok" title={say(sample.received)}>
          {say(sample.receivedMore)}
        </Notice>
        <Notice title={say(sample.saved)} />
        <Notice tone="warn" title={say(sample.notice20)} />
        <Notice tone="bad" title={say(sample.shape)} />
        <OfficialVoice word={say(sample.adopted)} by={say(sample.bureau)}>
          {say(sample.adoptedText)}
        </OfficialVoice>
      </Section>

      <Section title={say(sample.people)}>
        <PersonLine chosenName={say(sample.teacher)} relation={{ words: say(sample.teacherWords) }} />
        <PersonLine chosenName={say(sample.wu)} relation="tenant" channel="proxy">
          {format.moment('2026-05-18T10:20:00+08:00')}
        </PersonLine>
        <PersonLine chosenName={say(sample.cheng)} channel="expert" />
        <p>
          <Countdown closesAt="2030-06-08T16:00:00Z" />
        </p>
        <FactRow>
          <Fact value={format.share(24, 31, sample.households)}>{say(sample.spoke)}</Fact>
          <Fact value={format.percent(73, 100)}>{say(sample.shareAgreed)}</Fact>
        </FactRow>
      </Section>
    </>
  )
}
