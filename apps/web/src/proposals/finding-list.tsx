import { figuresApart } from '@hetu/domain/zones/verdict'
import type { Finding } from '@hetu/domain/zones/finding'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { useLocalText } from '../shared/language.ts'
import type { RuleGroup, ShownFinding, ShownResult } from './finding-looks.ts'
import { findingLooks, findingsByRule } from './finding-looks.ts'
import { useZonesInForce } from './use-proposals.ts'

interface FindingListProps {
  findings: readonly Finding[]
  /** Rules that are kept are folded away where there are many. */
  isShort?: boolean
}

/** What each rule says: verdict, figures, article, each rule once. None is told by its colour alone; where none speaks, the summary says so. */
export function FindingList({ findings, isShort }: FindingListProps) {
  const t = useTranslations('proposals.check')
  const rules = findingsByRule(findings)
  const grave = rules.filter(({ result }) => result !== 'pass')
  const kept = rules.filter(({ result }) => result === 'pass')
  const isFolded = kept.length > 2 && (isShort || grave.length > 0)
  if (rules.length === 0) return null
  return (
    <div>
      <ul className="m-0 list-none p-0">
        {(isFolded ? grave : rules).map((rule) => (
          <RuleRow key={rule.key} rule={rule} />
        ))}
      </ul>
      {isFolded ? (
        <DisclosureSection level={3} title={t('kept', { count: kept.length })}>
          <ul className="m-0 list-none p-0">
            {kept.map((rule) => (
              <RuleRow key={rule.key} rule={rule} />
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </div>
  )
}

function RuleRow({ rule: { result, findings } }: { rule: RuleGroup }) {
  const t = useTranslations('proposals.check')
  const say = useLocalText()
  const { data } = useZonesInForce()
  const [{ zoneId, objectId, article }] = findings
  const source =
    data?.zones.find((zone) => zone.zoneId === zoneId)?.name ??
    data?.objects.find((object) => object.id === objectId)?.name
  const { ground, ink } = findingLooks[result]
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-hair py-4 sm:grid-cols-[auto_1fr_auto]">
      <span aria-hidden className={`grid size-9 place-items-center rounded-control text-on-strong ${ground}`}>
        <ResultGlyph result={result} />
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        {findings.map((finding, at) => (
          <FindingLine
            key={finding.workId}
            finding={finding}
            isWordShown={at > 0 && finding.result !== result}
            isFirst={at === 0}
          />
        ))}
        <p className="text-note text-ink-least">
          {[source && say(source), say(article)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span aria-hidden className={`hidden text-label font-bold sm:block ${ink}`}>
        {t(`result.${result}`)}
      </span>
    </li>
  )
}

interface FindingLineProps {
  finding: ShownFinding
  /** The first bears the word of the rule; another one has its own where it differs. */
  isFirst: boolean
  isWordShown: boolean
}

/** What the rule says of one work. */
function FindingLine({ finding, isFirst, isWordShown }: FindingLineProps) {
  const t = useTranslations('proposals.check')
  const say = useLocalText()
  const { ink } = findingLooks[finding.result]
  const figures = figuresOf(finding)
  // What the sentence has said already is not said again.
  const isSaid =
    figures && [figures.measured, figures.limit].every((each) => say(finding.sentence).includes(each))
  return (
    <>
      <p className="text-body font-bold">
        {isFirst || isWordShown ? (
          <span className={`${isFirst ? 'sm:sr-only' : ''} ${ink}`}>{t(`result.${finding.result}`)} · </span>
        ) : null}
        {say(finding.sentence)}
      </p>
      {figures && !isSaid ? (
        <p className="text-label text-ink-second tabular-nums">{t('figures', figures)}</p>
      ) : null}
    </>
  )
}

const glyphs: Record<ShownResult, string> = {
  fail: 'M7 7l10 10M17 7L7 17',
  needs_expert: 'M8.500 9a3.500 3.500 0 1 1 5 3.200c-1 .500-1.500 1.100-1.500 2.300M12 18h.01',
  insufficient_data: 'M6 12h.01M12 12h.01M18 12h.01',
  pass: 'M6 12.500l4 4 8-9',
}

export function ResultGlyph({ result }: { result: ShownResult }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.600"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={glyphs[result]} />
    </svg>
  )
}

function figuresOf({ measured, limit, unit }: Finding) {
  if (measured === null || limit === null || unit === null) return null
  const [is, allowed] = figuresApart(measured, limit, unit)
  return { measured: is, limit: allowed }
}
