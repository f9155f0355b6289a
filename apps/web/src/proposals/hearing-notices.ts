import type { HearingNotice } from '@hetu/domain/proposals/may-hold-hearing'
import type { Notice } from '@hetu/domain/proposals/notice'

/** The notices of a proposal as the rules of hearings take them. */
export const hearingNotices = (notices: readonly Notice[]): HearingNotice[] =>
  notices.map(({ opensAt, closesAt, lastDay }) => ({
    opensAt: new Date(opensAt),
    closesAt: new Date(closesAt),
    lastDay,
  }))
