import { SilaTracker } from '../../widgets/tracker/tracker.ts'

/** The element as Astro's templates take it: they know components by their properties, not by their class. */
export const Tracker = SilaTracker as typeof SilaTracker & {
	new (props: Pick<SilaTracker, 'words'>): SilaTracker
}
