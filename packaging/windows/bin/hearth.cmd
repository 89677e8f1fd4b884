@echo off
rem Starts Hearth: without arguments its window, with arguments the command they name.
rem Needs Java 25 or newer and finds it by itself.
setlocal EnableExtensions DisableDelayedExpansion

set "NEEDED=25"
for %%I in ("%~dp0..") do set "INSTALL=%%~fI"
set "JAVA="

if defined JAVA_HOME call :use "%JAVA_HOME%"
if not defined JAVA call :use "%INSTALL%\runtime"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :use "%%~dpJ.."
if not defined JAVA call :useany "%ProgramFiles%\Eclipse Adoptium"
if not defined JAVA call :useany "%ProgramFiles%\Java"
if not defined JAVA call :useany "%ProgramFiles%\Microsoft"
if not defined JAVA call :useany "%ProgramFiles%\Zulu"
if not defined JAVA call :useany "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
if not defined JAVA call :useany "%USERPROFILE%\.jdks"

if not defined JAVA (
  echo hearth: Java %NEEDED% or newer is not on this computer. Install it, for example from https://adoptium.net, or set JAVA_HOME to where it is. 1>&2
  exit /b 6
)

rem A command lives shortly: what makes long runs fast would only make its start slow.
set "QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="" set "QUICK="
if /i "%~1"=="simulate" set "QUICK="

"%JAVA%" %QUICK% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dhearth.install=%INSTALL%" -cp "%INSTALL%\lib\*" hearth.app.Launcher %*
exit /b %ERRORLEVEL%

rem Sets JAVA to the program of a Java home if that is new enough, by its "release" file.
:use
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :check "%~1" %%V
exit /b 0

rem The second argument is the version, quoted as in the file.
:check
for /f "tokens=1 delims=.+-" %%M in ("%~2") do if %%M GEQ %NEEDED% set "JAVA=%~1\bin\java.exe"
exit /b 0

rem Tries every folder in a folder.
:useany
if not exist "%~1" exit /b 1
for /d %%D in ("%~1\*") do if not defined JAVA call :use "%%~fD"
exit /b 0
