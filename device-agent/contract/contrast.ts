/** How far colours stand out from one another, for pages as for configuration. */
export { contrastOf } from '../../config/contrast.ts';
