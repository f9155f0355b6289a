import { useTranslations } from 'use-intl'
import { BoardView } from '../board/board-view.tsx'
import { useBoard } from '../board/use-board.ts'
import { OversightList } from '../oversight/oversight-list.tsx'
import { RaiseFlagForm } from '../oversight/raise-flag-form.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'

/** What was promised and what came of it (V15): answered, solved and satisfied, for everybody to count again. */
export function BoardPage() {
  const t = useTranslations('board')
  const board = useBoard()
  return (
    <PageFrame title={t('title')} lead={t('lead')} width="wide">
      <Section reading={board} rows={5}>
        {(read) => <BoardView read={read} />}
      </Section>
      <OversightList />
      <RaiseFlagForm />
    </PageFrame>
  )
}
