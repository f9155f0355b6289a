import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './map-zh.ts'

export const en: SameKeys<typeof zh> = {
  legend: {
    title: 'Protection zones',
    since: 'since {day}',
    plan: 'Plan, law unknown',
    things: 'Single protected things ({count, number} kinds)',
  },
  here: {
    title: 'What protects this place',
    allRules: 'The rules here ({count, number})',
    close: 'Close',
    hidden:
      'Something nearby is protected, and its place is not public. Please ask a planner before you dig.',
    limits: 'Limits (the strictest of each)',
    others: 'Other rules (all of them apply)',
    objects: 'Protected things nearby',
    objectHere: '{name}: you are within its protected ground',
    objectAway: '{name}: about {distance} away',
    wins: '{strict} beats {figure} of the {zone} ({article}).',
    guidance: 'guidance',
    source: '{zone}, version {version} · {article}',
    exception: 'Exception: {text} (granted by {by})',
    inside: 'In the {zone} (version {version}, in force since {day})',
    partly: 'Partly in the {zone} (version {version}, in force since {day})',
    near: 'At the edge of the {zone}: only a survey can tell (version {version})',
    plan: 'Drawn in a plan whose law is unknown: {zone} (version {version})',
    separator: '; ',
  },
}
