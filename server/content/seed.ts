import type { Association } from '../../core/policy/association.ts'
import { upgradedFile } from '../../core/policy/upgrade/upgrade.ts'
import { newRecord, toJson } from '../base/records.ts'
import { seedSurveys } from '../survey/seed.ts'
import { fillAssociation, fillService } from './content.ts'
import { loadDefinition } from './faults.ts'
import { improveAssociation } from './improvements.ts'
import { givenOfAssociation, givenOfService, productOf } from './product.ts'

/**
 * Creates the associations of a folder, or of one file, that are not in the database yet, each whole in one transaction: with its
 * services and the surveys to begin with. One that is there gets what is new in its file since it was last read, where
 * staff have not changed that part (improvements.ts); a service that staff removed stays away. Throws one line that
 * names file and field of an association that cannot be made.
 */
export function seed(app: core.App, place: string): void {
	if (!$filepath.isAbs(place)) throw new Error(`SILA_SEED must be an absolute path, and is ${place}`)
	const isFile = place.endsWith('.json')
	const folder = isFile ? $filepath.dir(place) : place
	const { slugs, products } = known(app)
	const files = isFile ? [$filepath.base(place)] : jsonFiles(folder)
	for (const [n, file] of files.entries()) {
		const text = toString($os.readFile($filepath.join(folder, file)))
		const product = productOf(text)
		if (products.has(product)) continue
		const value = upgradedFile(parse(file, text))
		const { slug } = Object(value) as Partial<Association>
		const isThere = typeof slug === 'string' && slugs.has(slug)
		const [fault] = loadDefinition().associationFaults(value)
		if (fault && !isThere) throw new Error(`${file}: ${fault.path}: ${fault.text}`)
		if (isThere) {
			bringIn(app, file, fault ? `${fault.path}: ${fault.text}` : null, value as Association, product)
			continue
		}
		create(app, value as Association, product)
		slugs.add(slug as string)
		console.log(`sila: added ${slug} from ${file} (${n + 1} of ${files.length} files)`)
	}
}

/** What a file that changed brings to an association that works without it: its failure is told, and stops nothing. */
function bringIn(
	app: core.App,
	file: string,
	fault: string | null,
	association: Association,
	product: string,
): void {
	try {
		if (fault) throw new Error(fault)
		improveAssociation(app, association, product)
	} catch (error) {
		console.log(
			`sila: what is new in ${file} was not taken: ${error instanceof Error ? error.message : error}`,
		)
	}
}

/** The slugs of all associations there are, and of each what it was last given (productOf). */
function known(app: core.App): { slugs: Set<string>; products: Set<string> } {
	const rows = arrayOf(new DynamicModel({ slug: '', product: '' })) as unknown as {
		slug: string
		product: string
	}[]
	app.db().select('slug', 'product').from('associations').all(rows)
	return {
		slugs: new Set(rows.map(({ slug }) => slug)),
		products: new Set(rows.map(({ product }) => product)),
	}
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

function parse(file: string, text: string): unknown {
	try {
		return JSON.parse(text)
	} catch (error) {
		throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : error}`)
	}
}

function create(app: core.App, association: Association, product: string): void {
	app.runInTransaction(tx => {
		const parent = newRecord(tx, 'associations', {
			given: toJson(givenOfAssociation(association)),
			product,
		})
		fillAssociation(parent, association)
		tx.save(parent)
		for (const service of association.services) {
			const record = newRecord(tx, 'services', { given: toJson(givenOfService(service)) })
			fillService(record, service, parent)
			tx.save(record)
		}
		seedSurveys(tx, parent)
	})
}
