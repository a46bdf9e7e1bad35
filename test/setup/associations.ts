import fs from 'node:fs'
import path from 'node:path'
import { load, SLUGS } from '../../core/policy/associations.fixture.ts'

/** Writes as many associations into a folder as a backend can be seeded with: copies of Sila's own under slugs and names of their own. */
export function writeAssociations(folder: string, count: number): void {
	fs.mkdirSync(folder, { recursive: true })
	const models = SLUGS.map(load)
	for (let n = 1; n <= count; n++) {
		const model = models[n % models.length]
		if (!model) throw new Error('unreachable: there are associations')
		const slug = `${model.slug}-${n}`
		const name = { ar: `${model.name.ar} ${n}`, en: `${model.name.en} ${n}` }
		fs.writeFileSync(path.join(folder, `${slug}.json`), JSON.stringify({ ...model, slug, name }, null, '\t'))
	}
}
