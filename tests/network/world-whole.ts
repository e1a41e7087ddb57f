// Networks made by hand of which the whole answer is held: what stands beside the usual ways. By the file of golden answers.

import { balancers } from './whole/balancers.ts';
import { endpoints } from './whole/endpoints.ts';
import { filters } from './whole/filters.ts';
import { firewalls } from './whole/firewalls.ts';
import { gateways } from './whole/gateways.ts';
import { links } from './whole/links.ts';
import { middleboxes } from './whole/middleboxes.ts';
import { outside } from './whole/outside.ts';
import { resolvers } from './whole/resolvers.ts';
import type { Whole } from './whole/rows.ts';
import { targets } from './whole/targets.ts';
import { transit } from './whole/transit.ts';
import { translations } from './whole/translations.ts';

export const WHOLE: Readonly<Record<string, readonly Whole[]>> = {
  middleboxes,
  endpoints,
  outside,
  gateways,
  transit,
  filters,
  balancers,
  links,
  firewalls,
  resolvers,
  targets,
  translations,
};
