import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { POLICY } from './domain/policy/policy'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rooms = ['app', 'components', 'lib', 'db', 'e2e', 'scripts', 'bench']

type Source = { path: string; text: string; imports: string[] }

const sources: Source[] = rooms.flatMap(filesBelow).map(path => {
  const text = readFileSync(join(root, path), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
  return { path, text, imports: specifiers.map(specifier => resolveImport(path, specifier)) }
})
const shipped = sources.filter(source => !isTest(source.path))

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => relative(root, join(entry.parentPath, entry.name)))
  } catch {
    return []
  }
}

function isTest(path: string): boolean {
  return /\.(test|testing)\.tsx?$/.test(path) || /testing(-cluster)?\.ts$/.test(path)
}

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(from), specifier))
  return specifier
}

const inRoom = (room: string) => (path: string) => path === room || path.startsWith(`${room}/`)

/** What a room may import of the repository; packages are judged apart. */
const ARROWS: [room: string, allowed: string[]][] = [
  ['lib/domain', ['lib/domain']],
  ['lib/charts', ['lib/charts', 'lib/domain', 'lib/contracts']],
  ['lib/contracts', ['lib/contracts', 'lib/domain']],
  ['lib/collaboration', ['lib/collaboration', 'lib/contracts', 'lib/domain']],
  ['lib/importers', ['lib/importers', 'lib/domain', 'lib/contracts']],
  ['lib/client', ['lib/client', 'lib/contracts', 'lib/domain', 'lib/charts']],
  ['lib/server', ['lib/server', 'db', 'lib/domain', 'lib/contracts', 'lib/importers', 'lib/collaboration']],
  ['components/ui', ['components/ui']],
  ['components/charts', ['components/charts', 'components/ui', 'lib/charts', 'lib/domain']],
  [
    'components',
    ['components', 'lib/client', 'lib/charts', 'lib/contracts', 'lib/collaboration', 'lib/domain'],
  ],
  ['db', ['db', 'lib/domain']],
  ['e2e', ['e2e', 'db/seed', 'lib/domain']],
]

describe('arrows between rooms', () => {
  test.each(ARROWS)('%s', (room, allowed) => {
    const own = shipped.filter(source => inRoom(room)(source.path))
    const wrong = own.flatMap(({ path, imports }) =>
      imports
        .filter(
          target => rooms.some(each => inRoom(each)(target)) && !allowed.some(each => inRoom(each)(target)),
        )
        .map(target => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the domain is pure', () => {
  const domain = shipped.filter(
    source => inRoom('lib/domain')(source.path) || inRoom('lib/charts')(source.path),
  )
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bawait\b|\basync\b|performance\.now/

  test('no clock, no chance, no environment, no waiting', () => {
    expect(domain.length).toBeGreaterThan(10)
    expect(
      domain.filter(source => impure.test(withoutComments(source.text))).map(source => source.path),
    ).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

describe('routes', () => {
  const handlers = shipped.filter(source => /^app\/api\/v1\/.*route\.ts$/.test(source.path))

  test('every handler of the API is built by the gate and names an action of the policy', () => {
    expect(handlers.length).toBeGreaterThan(3)
    const verb =
      /export const (GET|POST|PUT|PATCH|DELETE) = gate\.(read|write|download|upload)\(\s*'([a-z.]+)'/g
    const wrong = handlers.filter(({ text }) => {
      const built = [...text.matchAll(verb)]
      const exported = [
        ...text.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE|HEAD)/g),
      ]
      return (
        built.length === 0 ||
        built.length !== exported.length ||
        built.some(match => !((match[3] ?? '') in POLICY))
      )
    })
    expect(wrong.map(source => source.path)).toEqual([])
  })

  test('whatever answers without the gate is on the public list', () => {
    const open = shipped.filter(
      source => /^app\/.*route\.ts$/.test(source.path) && !source.text.includes('gate.'),
    )
    expect(open.map(source => source.path).sort()).toEqual([
      'app/api/auth/[...nextauth]/route.ts',
      'app/api/openapi.json/route.ts',
      'app/livez/route.ts',
      'app/readyz/route.ts',
    ])
  })
})

describe('habits', () => {
  const forbiddenNames = ['utils.ts', 'helpers.ts', 'misc.ts', 'index.ts', 'index.tsx']

  test('no file or folder says nothing of what is in it', () => {
    const vague = sources.filter(
      ({ path }) => forbiddenNames.includes(basename(path)) || /\/(common|shared|misc)\//.test(path),
    )
    expect(vague.map(source => source.path)).toEqual([])
  })

  test('pages and layouts stay on the server', () => {
    const client = shipped.filter(
      ({ path, text }) => /\/(page|layout)\.tsx$/.test(path) && text.startsWith("'use client'"),
    )
    expect(client.map(source => source.path)).toEqual([])
  })

  test('pages, layouts and routes stay thin', () => {
    const thick = shipped.filter(
      ({ path, text }) => /\/(page|layout|route)\.tsx?$/.test(path) && text.split('\n').length > 80,
    )
    expect(thick.map(source => source.path)).toEqual([])
  })

  test.each([
    ['use server', /^['"]use server['"]/m],
    ['use cache', /^['"]use cache['"]/m],
    ['image generation', /from 'next\/og'/],
    ['the image optimizer', /from 'next\/image'/],
    ['inner HTML', /dangerouslySetInnerHTML/],
    ['eval', /\beval\(|new Function\(/],
    ['fonts from elsewhere', /next\/font\/google/],
  ])('nobody uses %s', (_, pattern) => {
    const users = shipped.filter(
      source => pattern.test(withoutComments(source.text)) && !source.path.startsWith('scripts/'),
    )
    expect(users.map(source => source.path)).toEqual([])
  })

  test('B11 the database is opened behind the door alone', () => {
    const open = /from 'postgres'/
    const allowed = [/^db\//, /^scripts\//, /^bench\//]
    const wrong = shipped.filter(
      ({ path, text }) =>
        open.test(text) &&
        !/import type [^\n]*from 'postgres'/.test(text) &&
        !allowed.some(each => each.test(path)),
    )
    expect(wrong.map(source => source.path)).toEqual([])
  })

  test('B11 no input is spliced into SQL and no setting outlives its transaction', () => {
    const splice = /sql\.raw\(|sql\.identifier\(|set_config\(|\bset session\b/i
    const wrong = shipped.filter(
      ({ path, text }) => inRoom('lib/server')(path) && splice.test(withoutComments(text)),
    )
    expect(wrong.map(source => source.path)).toEqual([])
  })

  test('the environment is read where it is parsed', () => {
    const readers = shipped.filter(
      ({ path, text }) => /^(app|components|lib)\//.test(path) && /process\.env\b/.test(text),
    )
    const allowed = ['lib/server/env.ts', 'lib/server/log.ts', 'lib/server/drain.ts']
    expect(readers.map(source => source.path).filter(path => !allowed.includes(path))).toEqual([])
  })
})
