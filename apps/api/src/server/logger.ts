import pino, { type DestinationStream, type Logger } from 'pino'

/** Logs for operators; whatever could name a person is struck out before it is written. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  const options = {
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
        // A fault of the database repeats the row that it refused: contact, words, exact position.
        '*.detail',
        '*.where',
        '*.params',
        '*.parameters',
      ],
      censor: '[removed]',
    },
  }
  return pino(options, destination)
}
