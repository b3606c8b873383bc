import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CALLS, openApiDocument } from './openapi'

const root = join(process.cwd(), 'app/api/v1')
const routes = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path =>
  path.endsWith('route.ts'),
)

/** Every verb a route file exports, with the action it names. */
const served = routes.flatMap(file => {
  const path = `/api/v1/${file.replace(/\/?route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`
  const text = readFileSync(join(root, file), 'utf8')
  const verbs = text.matchAll(/export const (GET|POST|PUT|PATCH|DELETE) = gate\.\w+\(\s*'([a-z.]+)'/g)
  return [...verbs].map(match => `${match[1]?.toLowerCase()} ${path} ${match[2]}`)
})

const document = openApiDocument('https://treaty.example')
const { paths } = document
const operations = Object.entries(paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ verb, path, operation })),
)

describe('the document of the API', () => {
  test('has every route that is served, with the permission it needs, and no other', () => {
    expect(served.length).toBeGreaterThan(20)
    expect(CALLS.map(({ method, path, action }) => `${method} ${path} ${action}`).sort()).toEqual(
      served.sort(),
    )
  })

  test('is complete: every call of the table is an operation with an id of its own', () => {
    expect(operations).toHaveLength(CALLS.length)
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(CALLS.length)
  })

  test('every reference leads somewhere', () => {
    const text = JSON.stringify(document)
    const names = [...text.matchAll(/"#\/components\/(schemas)\/([^"]+)"/g)]
    const components = document.components as Record<string, Record<string, unknown>>
    const dangling = names.filter(([, kind, name]) => !components[kind ?? '']?.[name ?? ''])
    expect(names.length).toBeGreaterThan(20)
    expect(dangling).toEqual([])
  })

  test('a call with an id in its path takes it as a parameter, and not in its body', () => {
    const change = paths['/api/v1/members/{id}']?.patch as unknown as {
      parameters: { name: string; in: string; required: boolean }[]
      requestBody: { content: { 'application/json': { schema: { properties: object } } } }
    }
    expect(change.parameters).toContainEqual(
      expect.objectContaining({ name: 'id', in: 'path', required: true }),
    )
    expect(Object.keys(change.requestBody.content['application/json'].schema.properties)).toEqual([
      'role',
      'revision',
    ])
  })
})
