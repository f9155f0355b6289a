import { Button } from './button.tsx'

interface PersonBarProps {
  /** For whom one is writing now: “代孙奶奶录入”. */
  who: string
  /** How long until everything is cleared: “18 分钟后清空”. */
  left: string
  endTitle: string
  onEnd: () => void
}

/** Always in sight while one writes for somebody else, so that no word of one person reaches the next. */
export function PersonBar({ who, left, endTitle, onEnd }: PersonBarProps) {
  return (
    <div className="sticky top-(--top-bar) z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control border border-warn bg-warn-ground px-4 py-2">
      <p className="text-label">
        <strong>{who}</strong>
        {' · '}
        {left}
      </p>
      <Button isNarrow onPress={onEnd}>
        {endTitle}
      </Button>
    </div>
  )
}
