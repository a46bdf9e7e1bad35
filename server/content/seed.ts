import type { Association } from '../../core/policy/association.ts'
import { upgradedFile } from '../../core/policy/upgrade/upgrade.ts'
import { newRecord } from '../base/records.ts'
import { seedSurveys } from '../survey/seed.ts'
import { fillAssociation, fillService } from './content.ts'
import { associationFaults } from './definition.ts'

/**
 * Creates the associations of a folder that are not in the database yet, each whole in one transaction: with its
 * services and the surveys to begin with. What is there is never touched, also a service that staff removed stays away.
 * Throws one line that names file and field.
 */
export function seed(app: core.App, folder: string): void {
	if (!$filepath.isAbs(folder)) throw new Error(`SILA_SEED must be an absolute path, and is ${folder}`)
	const known = slugs(app)
	const files = jsonFiles(folder)
	for (const [n, file] of files.entries()) {
		const value = upgradedFile(parse(folder, file))
		const { slug } = Object(value) as Partial<Association>
		if (typeof slug === 'string' && known.has(slug)) continue
		const [fault] = associationFaults(value)
		if (fault) throw new Error(`${file}: ${fault.path}: ${fault.text}`)
		const association = value as Association
		create(app, association)
		known.add(association.slug)
		console.log(`sila: added ${slug} from ${file} (${n + 1} of ${files.length} files)`)
	}
}

/** The slugs of all associations there are. */
function slugs(app: core.App): Set<string> {
	const rows = arrayOf(new DynamicModel({ slug: '' })) as unknown as { slug: string }[]
	app.db().select('slug').from('associations').all(rows)
	return new Set(rows.map(({ slug }) => slug))
}

function jsonFiles(folder: string): string[] {
	try {
		return ($os.readDir(folder) as { name(): string }[])
			.map(entry => entry.name())
			.filter(name => name.endsWith('.json'))
			.sort()
	} catch {
		throw new Error(`SILA_SEED names ${folder}, which cannot be read.`)
	}
}

function parse(folder: string, file: string): unknown {
	try {
		return JSON.parse(toString($os.readFile($filepath.join(folder, file))))
	} catch (error) {
		throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : error}`)
	}
}

function create(app: core.App, association: Association): void {
	app.runInTransaction(tx => {
		const parent = newRecord(tx, 'associations', {})
		fillAssociation(parent, association)
		tx.save(parent)
		for (const service of association.services) {
			const record = newRecord(tx, 'services', {})
			fillService(record, service, parent)
			tx.save(record)
		}
		seedSurveys(tx, parent)
	})
}
