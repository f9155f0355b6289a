import { sql } from '@hetu/db/sql'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'

/** Whether somebody is asked where staff ask about an idea: who wrote it, entered it for another, or claimed the entry. */
export const isAskedOf = (personId: string) =>
  sql<boolean>`(idea.author_id = ${personId} or coalesce(idea.entered_by = ${personId}, false) or exists (
    select from proxy_entry p where p.place_id = idea.place_id and p.idea_id = idea.id and p.claimed_by = ${personId}))`

/** What the event of a question is about: of a report of wrongdoing only those hear who deal with it. */
export const questionSubject = (idea: { id: string; kind: string }, questionId: string) =>
  isPublicKind(idea.kind)
    ? { subjectKind: 'question', subjectId: questionId }
    : { subjectKind: 'idea', subjectId: idea.id }
