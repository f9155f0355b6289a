import type { DecisionInput } from '@hetu/domain/decisions/close-out'
import { useBlocker } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TableConflict } from './table-conflict.tsx'
import type { Regrouping } from './use-regrouping.ts'

/** Says that the table is not saved yet; takes steps back and forth, saves, and asks before somebody leaves. */
export function SaveBar({ table, inputs }: { table: Regrouping; inputs: readonly DecisionInput[] }) {
  const t = useTranslations('decisions.closeOut')
  const merge = useTranslations('merge')
  const leaving = useBlocker({
    shouldBlockFn: () => table.isChanged,
    enableBeforeUnload: () => table.isChanged,
    withResolver: true,
  })
  return (
    <>
      {table.error && !table.conflict ? <ProblemNotice error={table.error} /> : null}
      {table.conflict ? <TableConflict conflict={table.conflict} inputs={inputs} /> : null}
      {table.isChanged || table.mayRedo ? (
        <div className="no-print sticky top-(--top-bar) z-20 flex flex-wrap items-center gap-2 border-b-2 border-warn bg-warn-ground px-3 py-2">
          <output className="me-auto text-label font-bold text-warn">
            {table.isChanged ? t('notSaved') : t('allSaved')}
          </output>
          <Button isNarrow isDisabled={!table.mayUndo} onPress={table.undo}>
            {t('undo')}
          </Button>
          <Button isNarrow isDisabled={!table.mayRedo} onPress={table.redo}>
            {t('redo')}
          </Button>
          <Button
            isNarrow
            variant="primary"
            disabledReason={
              table.conflict ? merge('saveAfter') : table.isChanged ? undefined : t('nothingToSave')
            }
            isPending={table.isSaving}
            onPress={table.save}
          >
            {t('saveTable')}
          </Button>
        </div>
      ) : null}
      {leaving.status === 'blocked' ? (
        <Dialog
          isOpen
          isAlert
          title={t('leaveTitle')}
          onOpenChange={(isOpen) => !isOpen && leaving.reset()}
          actions={
            <>
              <Button variant="primary" onPress={leaving.reset}>
                {t('stay')}
              </Button>
              <Button variant="danger" onPress={leaving.proceed}>
                {t('leave')}
              </Button>
            </>
          }
        >
          {t('leaveLead')}
        </Dialog>
      ) : null}
    </>
  )
}
