import { useTranslations } from 'use-intl'
import { changedByOther, disputed, type Pick, type Picks, type TwoWritings } from '../three-way.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { RadioCards } from './radio-cards.tsx'
import { TextArea } from './text-area.tsx'
import { TwoTexts } from './two-texts.tsx'

export interface MergeFormProps {
  writings: TwoWritings
  /** What is chosen so far; kept by the caller with the draft, so that nothing chosen or written is lost. */
  picks: Picks
  onPicks: (picks: Picks) => void
  /** What a part is called in the form. */
  nameOf: (key: string) => string
  /** Whether a part is a text, which two people can write together by hand. */
  isText: (key: string) => boolean
  /** A part in words. */
  wordsOf: (key: string, value: unknown) => string
  /** Every part is chosen, and the writing goes on with both. */
  onUse: () => void
}

/** Two people wrote in one form: both texts beside each other, and a choice for each part that both changed. */
export function MergeForm(props: MergeFormProps) {
  const { writings, picks, onPicks, nameOf, isText, wordsOf, onUse } = props
  const t = useTranslations('merge')
  const open = disputed(writings)
  const taken = changedByOther(writings)
  const left = open.filter((key) => !(key in picks)).length
  const pickAll = (from: 'mine' | 'theirs') =>
    onPicks({ ...picks, ...Object.fromEntries(open.map((key) => [key, { from }])) })
  return (
    <section aria-labelledby="merge" className="flex flex-col gap-4 rounded-control border border-warn p-4">
      <Notice tone="warn" isLive title={<span id="merge">{t('title')}</span>}>
        {t(open.length === 0 ? 'noneDisputed' : 'lead')}
      </Notice>
      {taken.length > 0 ? (
        <p className="text-body">{t('alsoTaken', { parts: taken.map(nameOf).join(' · ') })}</p>
      ) : null}
      {open.map((key) => (
        <DisputedPart
          key={key}
          name={nameOf(key)}
          isText={isText(key)}
          mine={writings.mine[key]}
          theirs={writings.theirs[key]}
          words={(value) => wordsOf(key, value)}
          pick={picks[key]}
          onPick={(pick) => onPicks({ ...picks, [key]: pick })}
        />
      ))}
      <div className="flex flex-wrap items-start gap-2">
        <Button
          variant="primary"
          disabledReason={left > 0 ? t('stillToChoose', { count: left }) : undefined}
          onPress={onUse}
        >
          {t('use')}
        </Button>
        {open.length > 0 ? (
          <>
            <Button onPress={() => pickAll('mine')}>{t('allMine')}</Button>
            <Button onPress={() => pickAll('theirs')}>{t('allTheirs')}</Button>
          </>
        ) : null}
      </div>
    </section>
  )
}

interface DisputedPartProps {
  name: string
  isText: boolean
  mine: unknown
  theirs: unknown
  words: (value: unknown) => string
  pick: Pick | undefined
  onPick: (pick: Pick) => void
}

function DisputedPart({ name, isText, mine, theirs, words, pick, onPick }: DisputedPartProps) {
  const t = useTranslations('merge')
  const side = (value: unknown, removed: string): string => (value === undefined ? removed : words(value))
  const [inMine, inTheirs] = [side(mine, t('removedByMe')), side(theirs, t('removedByThem'))]
  const option = (value: Pick['from'], title: string) => ({ value, title })
  return (
    <article className="flex flex-col gap-2 border-t border-hair pt-3">
      <h3 className="text-lead font-bold">{name}</h3>
      <TwoTexts mine={inMine} theirs={inTheirs} />
      <RadioCards
        label={t('choose')}
        columns={2}
        value={pick?.from ?? null}
        options={[
          option('mine', t('takeMine')),
          option('theirs', t('takeTheirs')),
          ...(isText ? [option('hand', t('byHand'))] : []),
        ]}
        onChange={(from) => onPick(from === 'hand' ? { from, text: inMine } : { from })}
      />
      {pick?.from === 'hand' ? (
        <TextArea
          label={t('together')}
          value={pick.text}
          onChange={(text) => onPick({ from: 'hand', text })}
        />
      ) : null}
    </article>
  )
}
