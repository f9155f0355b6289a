import type { SameKeys } from '../../shared/catalogue.ts'
import type { step as zh } from './step-zh.ts'

/** Taking a proposal from one stage to the next. */
export const step = {
  advance: 'Go to: {stage}',
  stop: {
    withdrawn: 'Withdraw the proposal',
    suspended: 'Suspend the proposal',
    lapsed: 'Declare it lapsed',
    refused: 'Refuse it',
    remitted: 'Send it back',
    discarded: 'Discard the draft',
  },
  none: 'There is no step for you to take now.',
  taken: 'Now in: {stage}',
  freezes: 'Version {version, number} becomes final and public. It can no longer be changed.',
  opens: 'From this step on everybody can see the proposal.',
  closes: 'After this step only staff can see the proposal.',
  releases: 'The proposal ends here. The ideas it took up wait for an answer again.',
  final: 'This step cannot be taken back.',
  reason: 'Reason',
  reasonHint: 'Residents read it on the page of the proposal.',
  note: 'Note (optional, everybody can read it)',
  lastDay: 'Last day of this step (optional)',
  term: 'It ends at {closing}.',
  past: 'Please choose a day after today',
  needsReason: 'Please give the reason in Chinese and English',
  needsBothLanguages: 'A note needs both languages, or leave both empty',
  needsGrants: 'Please say of each who granted it, and the document, in both languages',
  blocked: '{count, plural, one {# mandatory rule is} other {# mandatory rules are}} still broken',
  onlyAuthority: 'Only the deciding authority can grant an exception.',
  grantTitle: 'Exceptions granted',
  grantLead: 'Say of each who granted it and by which document. The decision will say so too.',
  rule: 'Breaks a rule: {sentence}',
  grantedBy: 'Granted by',
  document: 'Document',
} satisfies SameKeys<typeof zh>
