/** What Google gives a sidebar to call the script's functions (developers.google.com/apps-script/guides/html/reference/run). */
declare namespace google.script {
  interface Runner {
    withSuccessHandler(handler: (result: unknown) => void): Runner;
    withFailureHandler(handler: (error: Error) => void): Runner;
    readNow(request: unknown): void;
    readCheck(): void;
    decide(request: unknown): void;
    logDecision(request: unknown): void;
    readAdopt(): void;
    adoptSheet(request: unknown): void;
    showCell(place: unknown): void;
  }
  const run: Runner;
}
