import type PocketBase from 'pocketbase'

/*
 * What PocketBase's dashboard hands an extension. It documents none of it and may change any of it, so this is all
 * that Sila relies on, as read from the source of version 0.40.4 (ui/src); test/e2e/staff.test.ts fails when it is gone.
 */

/** A record as the HTTP API answers it. */
type HostRecord = Record<string, unknown> & { id: string }

interface HostField {
	name: string
	type: string
	required: boolean
	maxSelect?: number
	values?: string[]
	help?: string
}

/** What a field's view and input are given. Each is read where it is used, since the dashboard watches the reading. */
export interface HostFieldProps {
	readonly collection?: { name: string }
	readonly record: HostRecord & { collectionName?: string }
	readonly field: HostField
	readonly short?: boolean
}

export interface HostLink {
	href: string
	icon: string
	label: string
	isActive?: () => boolean
}

export interface HostRoute {
	params: Record<string, string>
	query: Record<string, string[]>
}

type Props = Record<string, unknown>
type Toast = (message: string | Node, options?: { key?: string; duration?: number }) => void
export type Tooltip = (
	text: string | (() => string | null),
	position?: string,
	style?: string,
) => (el: Element) => unknown

interface Host {
	app: {
		pb: PocketBase
		store: {
			title: string | string[]
			headerLinks: HostLink[]
			creditLinks: HostLink[]
			headerLogo: string
			mainLogo: string
			favicon: string
			/** Whether the header is shown, to those who signed in. */
			showHeader: boolean
			readonly activeCollection: { name: string } | undefined
			/** All collections, once they are loaded. */
			readonly collections: { id: string; name: string }[]
			/** Settings of the backend, once they are loaded. */
			settings?: { meta?: { appURL?: string } }
		}
		routes: {
			/** Where an address leads that no page has; `#/`, on which a login ends, is one. */
			fallbackPath: string
			/** A page that nothing is checked for, without the header. */
			blank(path: string, page: (route: HostRoute) => HTMLElement): void
			superuserOnly(path: string, page: (route: HostRoute) => HTMLElement): void
		}
		components: {
			select(props: Props): HTMLElement
			formattedDate(props: { value?: unknown; short?: unknown }): HTMLElement
			dragline(props: { ondragging?: (e: Event, x: number, y: number) => void }): HTMLElement
		}
		attrs: { tooltip: Tooltip }
		modals: {
			/** The form of a record: of one that is there, or of a new one with some of its fields filled in. */
			openRecordUpsert(
				collection: { id: string },
				record: Record<string, unknown>,
				settings: { onsave?: () => void },
			): void
			confirm(
				message: string | Node,
				yes?: unknown,
				no?: unknown,
				settings?: { className?: string; yesButton?: string; noButton?: string },
			): void
		}
		toasts: Record<'info' | 'success' | 'error', Toast>
		fieldTypes: Record<
			string,
			{
				icon: string
				view?: (props: HostFieldProps) => HTMLElement
				input?: (props: HostFieldProps) => HTMLElement
			}
		>
		/** Shows an error of the API as a toast and beside the fields it names. */
		checkApiError(error: unknown, toast?: boolean): void
	}
	/** Makes elements: `t.div(properties, ...children)`. A function among them is run again when what it read changes. */
	t: Record<string, (props?: Props | null, ...children: unknown[]) => HTMLElement>
	/** Runs a function now, and again when something of `app.store` that it read has changed. */
	watch(read: () => unknown): { unwatch(): void }
}

/** The button that signs out, in the header. */
export const LOGOUT = '.dropdown-item-logout'

export const { app, t, watch } = globalThis as unknown as Host
