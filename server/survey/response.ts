/** What narrows the people who were invited or asked down. Ids are of records; what is empty narrows nothing. */
export interface ResponseScope {
	association: string
	survey: string
	campaign: string
	service: string
	channel: string
	method: string
	/** First and last day, YYYY-MM-DD. */
	from: string
	to: string
}

/** How many were invited after a service or asked in a round, and how many of these answered; null where nobody was counted. */
export function responseOf(
	app: core.App,
	scope: ResponseScope,
): { invited: number; answered: number } | null {
	const counted = [
		...(scope.campaign || (scope.method && scope.method !== 'after-service') ? [] : [invited(app, scope)]),
		...(['after-service', 'web'].includes(scope.method) ? [] : [asked(app, scope)]),
	]
	const total = {
		invited: counted.reduce((sum, { invited }) => sum + invited, 0),
		answered: counted.reduce((sum, { answered }) => sum + answered, 0),
	}
	return total.invited > 0 ? total : null
}

type Count = { invited: number; answered: number }

function count(app: core.App, sql: string, params: Record<string, string>): Count {
	const row = new DynamicModel({ invited: 0, answered: 0 }) as unknown as Count
	app.db().newQuery(sql).bind(params).one(row)
	return { invited: row.invited, answered: row.answered }
}

/** `AND column = {:name}` for what narrows; values never stand in the text. */
const where = (scope: ResponseScope, columns: Record<string, keyof ResponseScope>): string =>
	Object.entries(columns)
		.filter(([, name]) => scope[name])
		.map(([column, name]) => ` AND ${column} = {:${name}}`)
		.join('')

const RIYADH = "'+3 hours'"

function invited(app: core.App, scope: ResponseScope): Count {
	const own = where(scope, { 'i.survey': 'survey', 'c.service': 'service', 'c.channel': 'channel' })
	const day = `date(i.invited_at, ${RIYADH})`
	const days = `${scope.from && ` AND ${day} >= {:from}`}${scope.to && ` AND ${day} <= {:to}`}`
	return count(
		app,
		`SELECT COUNT(*) AS invited, COALESCE(SUM(i.state = 'finished'), 0) AS answered
		FROM invitations i JOIN cases c ON c.id = i.\`case\` WHERE c.association = {:association}${own}${days}`,
		{ ...scope },
	)
}

/** Rounds in which those asked were counted. */
function asked(app: core.App, scope: ResponseScope): Count {
	const own = where(scope, {
		'r.survey': 'survey',
		'r.campaign': 'campaign',
		'r.service': 'service',
		'r.channel': 'channel',
		'r.method': 'method',
	})
	const days = `${scope.from && ' AND r.`on` >= {:from}'}${scope.to && ' AND r.`on` <= {:to}'}`
	const rounds = `FROM survey_rounds r WHERE r.association = {:association} AND r.sample > 0${own}${days}`
	return count(
		app,
		`SELECT COALESCE((SELECT SUM(r.sample) ${rounds}), 0) AS invited,
		(SELECT COUNT(*) FROM survey_answers a WHERE a.round IN (SELECT r.id ${rounds})) AS answered`,
		{ ...scope },
	)
}
