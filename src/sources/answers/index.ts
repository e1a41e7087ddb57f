// Answers of AWS, however they came here: where their items stand, what they are about, and items as records.

export { type Draft, type Drafted, type DraftPlace, draftOf, mergeDrafts } from './draft.ts';
export { fieldsOf, fill, itemsAt, member, valueAt } from './item-path.ts';
export { fitOf, placeOf } from './place.ts';
export { placedByFacets } from './placed-by-facets.ts';
