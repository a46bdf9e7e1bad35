/** Said while a photo is made smaller. */
export const shrinking = '“{file}” is being made smaller on your device…'
