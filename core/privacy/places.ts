/*
 * In which country what an association keeps of people stands: the server, the copies that are brought out of it, and a
 * second server that is kept in step with it. Who runs the server says so in its settings; the portal tells people, and the
 * desk its senior management where a country is another than Saudi Arabia.
 */

export type Place = 'server' | 'backups' | 'replica'

/** The settings, in the order in which they are told. */
export const PLACE_SETTINGS: Readonly<Record<Place, string>> = {
	server: 'SILA_SERVER_IN',
	backups: 'SILA_BACKUPS_IN',
	replica: 'SILA_REPLICA_IN',
}

const HOME = 'SA'

/** The country of each place, in two letters of ISO 3166; empty where nobody said, or there is none. */
export type Places = Readonly<Record<Place, string>>

/** Whether a setting is a country, such as `SA`, or is left out. */
export const isPlace = (country: string): boolean => /^(?:[A-Z]{2})?$/.test(country)

/** What the settings say; `of` reads one of them. */
export function readPlaces(of: (setting: string) => string | undefined): Places {
	const country = (place: Place) => (of(PLACE_SETTINGS[place]) ?? '').trim()
	return { server: country('server'), backups: country('backups'), replica: country('replica') }
}

/** Those that are outside the Kingdom. */
export const placesAbroad = (places: Places): Place[] =>
	(Object.keys(PLACE_SETTINGS) as Place[]).filter(place => places[place] !== '' && places[place] !== HOME)
