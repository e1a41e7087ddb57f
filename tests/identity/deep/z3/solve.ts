// z3, asked in SMT-LIB: a solver that nobody here wrote. https://smt-lib.org/language.shtml

import { init, Z3_lbool } from 'z3-solver';

export type Verdict = 'sat' | 'unsat' | 'open';
export interface Solver {
  /** Whether all of the terms can hold together; `open` where z3 gives up within its budget. */
  readonly check: (declarations: readonly string[], terms: readonly string[]) => Promise<Verdict>;
}

/** What z3 counts of its own steps: the same on every machine. */
const BUDGET = 250_000;
const QUESTIONS_OF_A_CONTEXT = 200;

export async function createSolver(): Promise<Solver> {
  const { Z3 } = await init();
  // What z3 made is let go by the reference that each call counts, with the context: a new one now and then keeps the memory small.
  const fresh = () => Z3.mk_context(Z3.mk_config());
  let context = fresh();
  let asked = 0;
  return {
    async check(declarations, terms) {
      if (++asked % QUESTIONS_OF_A_CONTEXT === 0) {
        Z3.del_context(context);
        context = fresh();
      }
      const script = [...declarations, ...terms.map((term) => `(assert ${term})`)].join('\n');
      const asserted = Z3.parse_smtlib2_string(context, script, [], [], [], []);
      Z3.ast_vector_inc_ref(context, asserted);
      const solver = Z3.mk_solver(context);
      Z3.solver_inc_ref(context, solver);
      const budget = Z3.mk_params(context);
      Z3.params_inc_ref(context, budget);
      Z3.params_set_uint(context, budget, Z3.mk_string_symbol(context, 'rlimit'), BUDGET);
      Z3.solver_set_params(context, solver, budget);
      const count = Z3.ast_vector_size(context, asserted);
      for (let index = 0; index < count; index += 1) Z3.solver_assert(context, solver, Z3.ast_vector_get(context, asserted, index));
      const answer = await Z3.solver_check(context, solver);
      Z3.ast_vector_dec_ref(context, asserted);
      Z3.params_dec_ref(context, budget);
      Z3.solver_dec_ref(context, solver);
      return answer === Z3_lbool.Z3_L_TRUE ? 'sat' : answer === Z3_lbool.Z3_L_FALSE ? 'unsat' : 'open';
    },
  };
}
