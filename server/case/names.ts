import { quoted } from '../../core/access/sights.ts'
import type { Text } from '../../core/language/text.ts'

/** How what rows name by its id is called: of accounts their name is the same in both languages. */
const NAMES = { associations: 'name_ar, name_en', services: 'name_ar, name_en', staff: 'name, name' } as const
type Named = keyof typeof NAMES

/** The names of what some rows name, in one look; of what is not there, null. */
export function namesOf(
	app: core.App,
	ids: { [N in Named]?: readonly string[] },
): (what: Named, id: string) => Text | null {
	const parts = (Object.keys(ids) as Named[]).flatMap(what => {
		const each = [...new Set(ids[what])].filter(Boolean)
		const columns = `SELECT '${what}' AS what, id, ${NAMES[what].replace(',', ' AS ar,')} AS en`
		return each.length > 0 ? [`${columns} FROM ${what} WHERE id IN (${quoted(each)})`] : []
	})
	const rows = arrayOf(new DynamicModel({ what: '', id: '', ar: '', en: '' })) as ({
		what: string
		id: string
	} & Text)[]
	if (parts.length > 0) app.db().newQuery(parts.join(' UNION ALL ')).all(rows)
	const found = new Map(rows.map(({ what, id, ar, en }) => [`${what} ${id}`, { ar, en }]))
	return (what, id) => found.get(`${what} ${id}`) ?? null
}
