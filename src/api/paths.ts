/** Where everything is: resources by what applications know them by. */
export const paths = {
  openapi: '/api/v1/openapi.json',
  signIn: '/api/v1/sign-ins/:sid',
  activity: '/api/v1/sign-ins/:sid/activity',
  stepUps: '/api/v1/step-ups',
  stepUp: '/api/v1/step-ups/:id',
  redeeming: '/api/v1/step-ups/:id/redeem',
} as const;

export const allPaths: readonly string[] = Object.values(paths);
