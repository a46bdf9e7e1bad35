import { readFileSync } from 'node:fs'
import { type Association, associationSchema } from './association.ts'
import type { PublishedService } from './published.ts'

export const SLUGS = ['artwa', 'nama-makkiyah', 'kadi', 'yusr', 'kitab-wa-qari'] as const

/** An association as its file has it; for tests. */
export function load(slug: string): Association {
	const file = new URL(`../../associations/${slug}.json`, import.meta.url)
	return associationSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** One of its services in published form. */
export function service(slug: string, name: string): PublishedService {
	const found = load(slug).services.find(entry => entry.slug === name)
	if (!found) throw new Error(`no service ${name} at ${slug}`)
	return { ...found, formVersion: 'v1' }
}
