import fs from 'node:fs'
import path from 'node:path'
import type { Channel } from '../../core/policy/association.ts'

const folder = path.resolve('node_modules/lucide-static/icons')

/** Each icon by what it stands for here, and its file in lucide. */
const ICONS = {
	interview: 'users-round',
	phone: 'phone',
	'social-media': 'message-circle',
	letters: 'mailbox',
	'help-request': 'hand-helping',
	volunteering: 'hand-heart',
	website: 'globe',
	email: 'mail',
	fax: 'printer',
	'branch-delegates': 'footprints',
	'field-visit': 'house',
	other: 'waypoints',
	address: 'map-pin',
	go: 'arrow-right',
	check: 'check',
	policy: 'scroll-text',
	contact: 'phone',
	complaints: 'flag',
	satisfaction: 'smile',
	closed: 'circle-pause',
} as const satisfies Record<Channel['kind'], string> & Record<string, string>

export type IconName = keyof typeof ICONS

/** What stands inside the icon's `<svg>`. */
export function iconBody(name: IconName): string {
	const file = fs.readFileSync(path.join(folder, `${ICONS[name]}.svg`), 'utf8')
	return file.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '').replace(/\s*\n\s*/g, '')
}
