/**
 * Writes public/openapi.json, which describes the HTTP API to whoever uses it: from core/api/, whose comments are its texts.
 * Run it after a change there; a test fails while the file is stale.
 */
import fs from 'node:fs'
import path from 'node:path'
import { root } from './lib/paths.ts'
import { openapi } from './openapi/document.ts'

export const openapiFile = path.join(root, 'public/openapi.json')

/** What the file should say. */
export function openapiText(): string {
	const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
	return `${JSON.stringify(openapi(version), null, '\t')}\n`
}

if (import.meta.main) fs.writeFileSync(openapiFile, openapiText())
