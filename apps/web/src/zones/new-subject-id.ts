/** A number for something new, which the planner may replace by the plan's own. */
export const newSubjectId = (prefix: 'Z' | 'H'): string => `${prefix}-${crypto.randomUUID().slice(0, 6)}`
