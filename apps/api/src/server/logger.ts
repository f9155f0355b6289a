import pino, { type Logger } from 'pino'

/** Logs for operators; whatever could name a person is struck out before it is written. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        '*.cookie',
        '*.authorization',
        '*.email',
        '*.phone',
        '*.words',
        '*.value',
        '*.recipient',
        '*.body',
        '*.code',
      ],
      censor: '[removed]',
    },
  })
}
