// Lets Node run the repository's TypeScript directly: `@/x` and extensionless imports, `server-only` as nothing.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)
const endings = ['', '.ts', '.tsx', '.mjs', '.js']

function find(url) {
  const ending = endings.find(e => /\.[a-z]+$/.test(url + e) && existsSync(fileURLToPath(url + e)))
  return ending === undefined ? null : url + ending
}

registerHooks({
  resolve(specifier, context, next) {
    // Next has no exports map, so its entries need their ending when Node resolves them.
    if (/^next\/[a-z-]+$/.test(specifier)) return next(`${specifier}.js`, context)
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true }
    const url = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), root).href
      : /^\.{1,2}\//.test(specifier) && context.parentURL?.startsWith('file:')
        ? new URL(specifier, context.parentURL).href
        : null
    if (url?.startsWith(pathToFileURL(fileURLToPath(root)).href) && !url.includes('/node_modules/')) {
      const found = find(url)
      if (found)
        return {
          url: found,
          format: /\.tsx?$/.test(found) ? 'module-typescript' : undefined,
          shortCircuit: true,
        }
    }
    return next(specifier, context)
  },
})
