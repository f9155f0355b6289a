import { mayWriteStaffNote, type NotedThread } from '@hetu/domain/threads/may-write-staff-note'
import { useTranslations } from 'use-intl'
import { PersonLine } from '../shared/components/person-line.tsx'
import { PrivateForm } from '../shared/components/private-form.tsx'
import { Section } from '../shared/components/section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { useStaffNotes, useWriteStaffNote } from './use-staff-notes.ts'

interface StaffNotesProps {
  threadId: string
  thread: NotedThread
}

/** What staff note for each other on an idea or proposal; not there for anybody else. */
export function StaffNotes({ threadId, thread }: StaffNotesProps) {
  const actor = useActor()
  return mayWriteStaffNote(thread, actor) === null ? <Notes threadId={threadId} /> : null
}

function Notes({ threadId }: { threadId: string }) {
  const t = useTranslations('privately.notes')
  const say = useLocalText()
  const format = useFormat()
  const notes = useStaffNotes(threadId)
  const write = useWriteStaffNote(threadId)
  return (
    <div className="no-print flex flex-col gap-3 rounded-control border border-dashed border-edge p-4">
      <Section title={t('title')} level={3} reading={notes} rows={2} empty={t('none')}>
        {(all) => (
          <ul className="m-0 flex list-none flex-col gap-3 p-0">
            {all.map(({ id, words, language, author, createdAt }) => (
              <li key={id} className="flex flex-col gap-1">
                <p className="text-body wrap-anywhere whitespace-pre-line" lang={language} dir="auto">
                  {words}
                </p>
                <PersonLine
                  chosenName={say(author.chosenName)}
                  relation={author.label ? { words: say(author.label) } : null}
                >
                  {format.moment(createdAt)}
                </PersonLine>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <PrivateForm
        form={`note-${threadId}`}
        label={t('write')}
        hint={t('hint')}
        limit={4000}
        send={t('send')}
        error={write.error}
        isPending={write.isPending}
        onSend={(words, submissionKey) => write.mutateAsync({ words, submissionKey })}
        onSent={() => toast(t('sent'))}
      />
    </div>
  )
}
