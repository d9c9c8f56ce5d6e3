using System.Runtime.InteropServices;
using QuoteKit.Console;
using QuoteKit.Console.Commands;

// The first Ctrl+C (or SIGTERM) stops the work and lets half-written files be removed; a second one ends the process at once.
using var stop = new CancellationTokenSource();
int? signalStatus = null;
void Stop(PosixSignalContext context, int status)
{
    if (signalStatus is not null) return;
    signalStatus = status;
    context.Cancel = true;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitStatus.Interrupted));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitStatus.Terminated));

int status = await QuoteKitCommand.RunAsync(args, Surroundings.OfProcess(), stop.Token);
return status == ExitStatus.Interrupted ? signalStatus ?? status : status;
