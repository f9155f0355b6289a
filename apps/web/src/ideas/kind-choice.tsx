import { type IdeaKind, ideaKinds } from '@hetu/domain/ideas/idea'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { ForwardIcon } from '../shared/icons/navigation-icons.tsx'

/** What kind of matter it is; choosing goes on to the next question. */
export function KindChoice({
  chosen,
  onChoose,
}: {
  chosen: IdeaKind | null
  onChoose: (kind: IdeaKind) => void
}) {
  const t = useTranslations('ideas')
  return (
    <ul className="m-0 flex list-none flex-col gap-2 p-0">
      {ideaKinds.map((kind) => (
        <li key={kind}>
          <Button
            aria-pressed={chosen === kind}
            onPress={() => onChoose(kind)}
            className={`flex min-h-target w-full items-center gap-3 rounded-control border p-4 text-start hover:bg-mist pressed:bg-hair ${chosen === kind ? 'border-action bg-selected inset-ring-2 inset-ring-action' : 'border-edge bg-paper'}`}
          >
            <span className="flex min-w-0 flex-1 flex-col">
              <span className="text-body font-bold">{t(`kind.${kind}`)}</span>
              <span className="text-label text-ink-second">{t(`kindHint.${kind}`)}</span>
            </span>
            <ForwardIcon className="text-action" />
          </Button>
        </li>
      ))}
    </ul>
  )
}
