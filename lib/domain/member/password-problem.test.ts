import { describe, expect, test } from 'vitest'
import { passwordProblem } from './password-problem'

const context = ['maya.lindqvist@northwind.example', 'Maya Lindqvist', 'Northwind']

describe('passwordProblem (A3)', () => {
  test.each([
    ['seven characters', 'a1b2c3d', /at least 8/],
    ['nothing', '', /at least 8/],
    ['257 characters', 'ab1-'.repeat(65), /at most 256/],
    ['a common one', 'Password123', /first that are guessed/],
    ['three characters over and over', 'abcabcabcabc', /first that are guessed/],
    ['the name', 'Lindqvist', /other than your name/],
    ['the company and a year', 'northwind26', /other than your name/],
    ['the address', 'maya.lindqvist', /other than your name/],
  ])('refuses %s', (_, password, message) => {
    expect(passwordProblem(password, context)).toMatch(message)
  })

  test.each([
    ['eight characters of one kind', 'qzvmklwp'],
    ['64 characters', 'correct horse battery staple correct horse battery staple again!'],
    ['256 characters', 'ab1-'.repeat(64)],
    ['spaces and other scripts', 'синий трактор едет'],
    ['the company within a longer sentence', 'northwind ships on tuesdays'],
    ['emoji counted as characters, not as code units', '🦊🐢🐙🦉🐝🦋🐞🐬'],
  ])('accepts %s', (_, password) => {
    expect(passwordProblem(password, context)).toBeNull()
  })
})
