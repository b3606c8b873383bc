import { expect, it } from 'vitest'
import { warningsByLabel } from './warnings-by-label'

const warned = (label: string, ...messages: string[]) => ({
  label,
  warnings: messages.map(message => ({ message })),
})

it('says once what several numbers share, and keeps what is about one together', () =>
  expect(
    warningsByLabel([warned('SQL', 'dates', 'young'), warned('Won', 'dates'), warned('Won', 'few')]),
  ).toEqual([
    { labels: 'SQL, Won', messages: ['dates'] },
    { labels: 'SQL', messages: ['young'] },
    { labels: 'Won', messages: ['few'] },
  ]))

it('is empty without warnings', () => expect(warningsByLabel([warned('SQL')])).toEqual([]))
